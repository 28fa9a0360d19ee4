import Domain
import HTML

/// A draft or a published version as a map, and the same as a table.
struct GuideMapPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let guide: Guide
    let map: GuideMap
    let paths: UInt128
    /// Of the guide from which one comes here: its draft, or its versions.
    let origin: Crumb

    private var broken: Int { map.nodes.count(where: \.isBroken) }

    var body: some HTML {
        StaffPage("流れ図 - \(origin.title)", in: frame, officer: officer, at: .guides) {
            Breadcrumb(
                trail: [Crumb(title: "手続案内", path: Path.staffGuides), origin],
                here: "流れ図"
            )
            h1(.class("page-title")) { "流れ図" }
            if paths > 0 { p { "質問の答え方は\(NumberText.grouped(paths))通りです。" } }
            if broken > 0 {
                Banner(.error, "届かないところや行き止まりが\(broken)か所あります。赤い枠と✕の印で示しています。", in: frame)
            }
            div(.class("guide-map"), .tabindex(0), .role(.region), .aria(.label, "流れ図（横に動かせます）")) {
                GuideDrawing(map: map, name: guide.name())
            }
            h2(.class("heading")) { "流れ図と同じ内容の表" }
            div(.class("table-wrap"), .tabindex(0), .role(.region), .aria(.label, "流れ図と同じ内容の表")) {
                table(.class("table table--cards")) {
                    thead {
                        tr {
                            th(.scope(.column)) { "質問・案内" }
                            th(.scope(.column)) { "種類" }
                            th(.scope(.column)) { "あてはまる人" }
                            th(.scope(.column)) { "状態" }
                        }
                    }
                    tbody {
                        for node in map.nodes where node.kind != .start {
                            tr {
                                th(.scope(.row)) { node.title }
                                td(.data("label", "種類")) { node.kind.rawValue }
                                td(.data("label", "あてはまる人")) { node.condition }
                                td(.data("label", "状態")) {
                                    if let mark = node.mark {
                                        span(.class(node.isBroken ? "badge badge--error" : "badge badge--warning")) {
                                            mark
                                        }
                                    } else {
                                        "―"
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

private struct GuideDrawing: Component {
    let map: GuideMap
    let name: String

    var body: some HTML {
        svg(
            .class("guide-map__drawing"),
            .viewBox(0, 0, map.width, map.height),
            .width(Int(map.width)),
            .height(Int(map.height)),
            .role(.img),
            .aria(.label, "\(name)の流れ図。同じ内容が下の表にあります。")
        ) {
            for edge in map.edges { GuideEdge(edge: edge, from: map.nodes[edge.from], to: map.nodes[edge.to]) }
            for node in map.nodes { GuideBox(node: node) }
        }
    }
}

private struct GuideEdge: Component {
    let edge: GuideMap.Edge
    let from: GuideMap.Node
    let to: GuideMap.Node

    var body: some HTML {
        let startX = from.left + GuideMap.boxWidth
        let startY = (from.top + from.height / 2).rounded()
        let endX = to.left
        let endY = to.top + 16 + Double(edge.place) * GuideMap.lineHeight
        let bend = ((endX - startX) / 2).rounded()
        g(.class(to.isBroken ? "guide-map__edge guide-map__edge--broken" : "guide-map__edge")) {
            path(
                .d("M\(startX) \(startY)C\(startX + bend) \(startY) \(endX - bend) \(endY) \(endX) \(endY)"),
                .fill("none"),
                .stroke(to.isBroken ? "#ce0000" : "#767676"),
                .strokeWidth(to.isBroken ? 2 : 1.5)
            )
            if !edge.label.isEmpty {
                text(.class("guide-map__label"), .x(endX - 6), .y(endY - 4), .textAnchor(.end)) {
                    edge.label.count > 15 ? edge.label.prefix(14) + "…" : edge.label
                }
            }
        }
    }
}

private struct GuideBox: Component {
    let node: GuideMap.Node

    var body: some HTML {
        g(.class(node.isBroken ? "guide-map__node guide-map__node--broken" : "guide-map__node")) {
            rect(
                .x(node.left),
                .y(node.top),
                .width(GuideMap.boxWidth),
                .height(node.height),
                .rx(node.kind == .question ? 8 : 0),
                .fill(node.isBroken ? "#fdeeee" : node.kind == .rule ? "#e9f7f9" : "#ffffff"),
                .stroke(node.isBroken ? "#ce0000" : "#4d4d4d"),
                .strokeWidth(node.isBroken ? 3 : 1.5)
            )
            for (number, line) in shown.enumerated() {
                text(
                    .class("guide-map__text"),
                    .x(node.left + 12),
                    .y(node.top + 24 + Double(number) * GuideMap.lineHeight),
                    .fill(number >= node.lines.count && node.isBroken ? "#a90000" : "#1a1a1a")
                ) { line }
            }
        }
    }

    private var shown: [String] { node.lines + [node.mark].compactMap(\.self) }
}
