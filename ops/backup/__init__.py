"""Backups of the cluster on a host that keeps a repository of pgBackRest: taken, proven, restored from.

Everything works as the account `postgres`; root's commands hand over to the units, or step down.
"""
