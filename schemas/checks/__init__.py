"""What must hold for a record to be true and readable: a table of codes and the functions behind them."""

from schemas.checks.finding import Finding
from schemas.checks.registry import CHECKS, LEVELS, select, table
from schemas.checks.run import AtHand, Checker, check_record

__all__ = ["CHECKS", "LEVELS", "AtHand", "Checker", "Finding", "check_record", "select", "table"]
