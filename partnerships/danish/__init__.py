"""The Danish room: amounts, dates, numbers and words as people in Denmark write them. No models."""
