import Hummingbird
import CryptoExtras
import Crypto
import Configuration
