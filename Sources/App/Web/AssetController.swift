import Hummingbird

/// Style sheets, scripts and pictures, from memory.
struct AssetController: Sendable {
    let assets: Assets

    func show(_ request: Request, _ context: some RequestContext) async throws -> Response {
        guard let response = assets.response(for: try context.parameters.require("name"), to: request) else {
            throw HTTPError(.notFound)
        }
        return response
    }
}
