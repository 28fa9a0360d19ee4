import Domain
import Foundation

/// What the town decides: itself, its departments, the life events of its people, and its procedures.
package struct Content: Sendable {
    let profileFile: ContentFile<TownProfile>
    let departmentsFile: ContentFile<[Department]>
    let lifeEventsFile: ContentFile<[LifeEvent]>
    let procedureFiles: [ContentFile<Procedure>]

    package var profile: TownProfile { profileFile.value }
    package var town: Town { profile.town }
    /// In the town's own order.
    package var departments: [Department] { departmentsFile.value }
    package var lifeEvents: [LifeEvent] { lifeEventsFile.value }
    package var procedures: [Procedure] { procedureFiles.map(\.value) }
}

extension Content {
    /// The folder of the content that comes with the program.
    package static var bundled: URL { Bundle.module.bundleURL }

    /// The town alone, quickly; `nil` when its file is missing or faulty.
    package static func profile(in folder: URL) -> TownProfile? {
        var loader = ContentLoader(folder: folder)
        let profile: ContentFile<TownProfile>? = loader.read("Town/town.yml", as: .townProfile)
        return profile?.value
    }

    /// Reads and checks a folder with `Town/town.yml`, `Town/departments.yml`, `Town/life-events.yml` and
    /// `Procedures/*.yml`. Reads the files on the calling thread.
    ///
    /// - Parameter today: see `ContentCheck`.
    package static func load(from folder: URL, today: CivilDate) -> ContentReading {
        var loader = ContentLoader(folder: folder)
        let profile: ContentFile<TownProfile>? = loader.read("Town/town.yml", as: .townProfile)
        let departments: ContentFile<[Department]>? = loader.read("Town/departments.yml", as: .departments)
        let lifeEvents: ContentFile<[LifeEvent]>? = loader.read("Town/life-events.yml", as: .lifeEvents)
        let procedures = loader.readProcedures()
        guard let profile, let departments, let lifeEvents, loader.faults.isEmpty else {
            // What could be read is checked all the same, so that nobody mends one file only to hear of the next.
            let check = profile.map { PackagesCheck(procedures, town: $0.value.town, today: today) }
            return ContentReading(
                content: nil,
                faults: (loader.faults + (check?.faults ?? [])).sorted(),
                combinations: check?.combinations ?? 0
            )
        }
        let content = Content(
            profileFile: profile,
            departmentsFile: departments,
            lifeEventsFile: lifeEvents,
            procedureFiles: procedures
        )
        let check = ContentCheck(content, today: today)
        let isUsable = check.faults.allSatisfy { $0.level == .warning }
        return ContentReading(
            content: isUsable ? content : nil,
            faults: check.faults,
            combinations: check.combinations
        )
    }
}
