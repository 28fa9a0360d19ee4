-- Lets a request wait while there is no node at all that could take it: better late than refused.
-- http-request lua.wait_for_node READY HOLDING, the names of two backends

local longest_wait = 45000 -- milliseconds, as long as a node itself would hold it
local pause = 100
local most_waiting = 500 -- in each thread; more are told at once
local waiting = 0

core.register_action("wait_for_node", { "http-req" }, function(transaction, ready, holding)
    if waiting >= most_waiting then return end
    waiting = waiting + 1
    local waited = 0
    while waited < longest_wait and transaction.f:nbsrv(ready) == 0 and transaction.f:nbsrv(holding) == 0 do
        core.msleep(pause)
        waited = waited + pause
    end
    waiting = waiting - 1
end, 2)
