import Content
import Domain
import HTML

/// The life events as pictures to choose from.
struct LifeEventTiles: Component {
    let frame: PageFrame
    let catalogue: CatalogueSnapshot

    var body: some HTML {
        ul(.class("tiles")) {
            ForEach(catalogue.lifeEventsInUse) { event in
                li {
                    a(.href(Path.lifeEvent(event.code)), .class("tile")) {
                        svg(.class("icon tile__icon"), .aria(.hidden, true)) {
                            use(.href("\(frame.assets.address(of: "icons.svg"))#life-\(event.code)"))
                        }
                        span(.class("tile__name")) { event.name.japanese }
                    }
                }
            }
        }
    }
}
