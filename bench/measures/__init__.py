"""What is measured, one module for each thing a user waits for."""
