"""What is told to whom about the money: mails with a title, a number and a link, a file for each noun."""
