"""The laboratory: the whole cluster of ops/topology.json on one machine, and its faults.

Read in this order: ../topology (what there is), networks and wan (how hosts reach each other), hosts (how one boots),
laboratory (what makes a laboratory of them), faults/ (how it is broken), __main__ (the verbs).
"""
