import Domain
import Foundation

/// What the town decides: itself, its departments, the life events of its people, and its procedures.
package struct Content: Sendable {
    let profileFile: ContentFile<TownProfile>
    let departmentsFile: ContentFile<[Department]>
    let lifeEventsFile: ContentFile<[LifeEvent]>
    let officesFile: ContentFile<[Office]>
    let papersFile: ContentFile<[Paper]>
    let factsFile: ContentFile<[Fact]>
    let calendarsFile: ContentFile<[OpeningCalendar]>
    let resourcesFile: ContentFile<[Resource]>
    let purposesFile: ContentFile<[Purpose]>
    let procedureFiles: [ContentFile<Procedure>]
    let guideFiles: [ContentFile<Guide>]

    package var profile: TownProfile { profileFile.value }
    package var town: Town { profile.town }
    /// In the town's own order.
    package var departments: [Department] { departmentsFile.value }
    package var lifeEvents: [LifeEvent] { lifeEventsFile.value }
    /// In the order of a walk through them.
    package var offices: [Office] { officesFile.value }
    package var papers: [Paper] { papersFile.value }
    package var facts: [Fact] { factsFile.value }
    package var calendars: [OpeningCalendar] { calendarsFile.value }
    package var resources: [Resource] { resourcesFile.value }
    /// In the order in which they are offered.
    package var purposes: [Purpose] { purposesFile.value }
    package var procedures: [Procedure] { procedureFiles.map(\.value) }
    package var guides: [Guide] { guideFiles.map(\.value) }
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

    /// Reads and checks a folder with the files of `Town/`, `Procedures/*.yml` and `Guides/*.yml`. Reads them on the calling
    /// thread.
    ///
    /// - Parameter today: see `ContentCheck`.
    package static func load(from folder: URL, today: CivilDate) -> ContentReading {
        var loader = ContentLoader(folder: folder)
        let profile: ContentFile<TownProfile>? = loader.read("Town/town.yml", as: .townProfile)
        let departments: ContentFile<[Department]>? = loader.read("Town/departments.yml", as: .departments)
        let lifeEvents: ContentFile<[LifeEvent]>? = loader.read("Town/life-events.yml", as: .lifeEvents)
        let offices: ContentFile<[Office]>? = loader.read("Town/offices.yml", as: .offices)
        let papers: ContentFile<[Paper]>? = loader.read("Town/papers.yml", as: .papers)
        let facts: ContentFile<[Fact]>? = loader.read("Town/facts.yml", as: .facts)
        let calendars: ContentFile<[OpeningCalendar]>? = loader.read("Town/calendars.yml", as: .calendars)
        let resources: ContentFile<[Resource]>? = loader.read("Town/resources.yml", as: .resources)
        let purposes: ContentFile<[Purpose]>? = loader.read("Town/purposes.yml", as: .purposes)
        let procedures = loader.readProcedures()
        let guides = loader.readGuides()
        guard let profile, let departments, let lifeEvents, let offices, let papers, let facts, let calendars,
            let resources, let purposes, loader.faults.isEmpty
        else {
            // What could be read is checked all the same, so that nobody mends one file only to hear of the next.
            let check = profile.map { PackagesCheck(procedures, guides, town: $0.value.town, today: today) }
            return ContentReading(
                content: nil,
                faults: (loader.faults + (check?.faults ?? [])).sorted(),
                combinations: check?.combinations ?? 0,
                paths: check?.paths ?? [:]
            )
        }
        let content = Content(
            profileFile: profile,
            departmentsFile: departments,
            lifeEventsFile: lifeEvents,
            officesFile: offices,
            papersFile: papers,
            factsFile: facts,
            calendarsFile: calendars,
            resourcesFile: resources,
            purposesFile: purposes,
            procedureFiles: procedures,
            guideFiles: guides
        )
        let check = ContentCheck(content, today: today)
        let isUsable = check.faults.allSatisfy { $0.level == .warning }
        return ContentReading(
            content: isUsable ? content : nil,
            faults: check.faults,
            combinations: check.combinations,
            paths: check.paths
        )
    }
}
