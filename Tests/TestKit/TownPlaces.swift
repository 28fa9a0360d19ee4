/// How many towns of this process may serve at once: more than the machine carries make each other wait for
/// connections until a patience ends that no test is about.
actor TownPlaces {
    static let shared = TownPlaces(6)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    private init(_ places: Int) {
        free = places
    }

    func take() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
