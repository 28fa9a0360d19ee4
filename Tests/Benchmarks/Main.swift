import AsyncHTTPClient
import Mustache

@main struct Main { static func main() {} }
