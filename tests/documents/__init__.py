"""The five documents, datum by datum: what each holds, where it is held in the demonstration, how its PDF prints it."""
