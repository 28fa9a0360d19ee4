# Where things lie and at which port they answer. Everything that the commands make is below `.local/`.

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
local_directory=$repository/.local
