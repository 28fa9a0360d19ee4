import Mustache
import AsyncHTTPClient
@main struct Main { static func main() {} }
