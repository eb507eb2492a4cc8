"""The support desk for what is agreed."""

from agreements.terms.admin import agreements, parts, records, standards

__all__ = ["agreements", "parts", "records", "standards"]
