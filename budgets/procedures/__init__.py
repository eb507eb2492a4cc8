"""The procedures of money, a file for each noun: change request, grant, instalment, request, report, account."""
