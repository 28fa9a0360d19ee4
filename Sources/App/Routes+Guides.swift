import Hummingbird

extension Routes {
    /// For officers who write guides.
    ///
    /// - Returns: the same site, for what follows.
    func addGuideEditing(to site: RouterGroup<OfficerContext>) -> RouterGroup<OfficerContext> {
        let guides = GuideListController(desk: desk)
        site.get("/guides", use: guides.index)
        site.post("/guides", use: guides.create)
        site.get("/guides/:guide", use: guides.show)
        site.get("/guides/:guide/versions/:version/package", use: guides.export)
        site.get("/guides/:guide/versions/:version/map", use: guides.map)
        site.get("/guides/:guide/comparison", use: guides.compare)
        let imports = GuideImportController(desk: desk)
        site.get("/guides/import", use: imports.show)
        site.post("/guides/import", use: imports.create)
        let drafts = GuideDraftController(desk: desk)
        site.post("/guides/:guide/draft", use: drafts.create)
        site.get("/guides/:guide/draft", use: drafts.show)
        site.get("/guides/:guide/draft/map", use: drafts.map)
        site.get("/guides/:guide/draft/package", use: drafts.export)
        site.post("/guides/:guide/draft/submission", use: drafts.submit)
        site.post("/guides/:guide/draft/return", use: drafts.sendBack)
        site.post("/guides/:guide/draft/publication", use: drafts.publish)
        site.post("/guides/:guide/draft/removal", use: drafts.discard)
        let trials = GuideTrialController(desk: desk)
        site.get("/guides/:guide/draft/trial", use: trials.show)
        site.post("/guides/:guide/draft/trial", use: trials.show)
        let parts = GuidePartController(desk: desk)
        site.get("/guides/:guide/draft/head", use: parts.showHead)
        site.post("/guides/:guide/draft/head", use: parts.saveHead)
        site.get("/guides/:guide/draft/questions/:question", use: parts.showQuestion)
        site.post("/guides/:guide/draft/questions/:question", use: parts.saveQuestion)
        site.post("/guides/:guide/draft/questions/:question/place", use: parts.placeQuestion)
        site.get("/guides/:guide/draft/rules/:rule", use: parts.showRule)
        site.post("/guides/:guide/draft/rules/:rule", use: parts.saveRule)
        site.post("/guides/:guide/draft/rules/:rule/place", use: parts.placeRule)
        return site
    }
}
