"""The support desk for *what*: both wings, found here by Django under the app's one label."""

from agreements.life import admin as life
from agreements.terms import admin as terms

__all__ = ["life", "terms"]
