extension FieldReader {
    private static let longestAddressPart = 100

    func address(_ options: AddressOptions) -> Reading {
        let parts = [InputPart.prefecture, .city, .town, .building].map(typed)
        let isBlank = options.within == .town ? parts[2...].allSatisfy(\.isEmpty) : parts.allSatisfy(\.isEmpty)
        guard !isBlank else { return missing(at: key.part(firstPart(options)), "を入力してください。") }

        var errors = zip([InputPart.prefecture, .city, .town, .building], parts).compactMap { part, text in
            refusal(of: text, at: key.part(part))
                ?? excess(of: text.value, over: Self.longestAddressPart, at: key.part(part))
        }
        var address = Address(
            prefecture: parts[0].value,
            city: parts[1].value,
            town: Katakana.widen(parts[2].value),
            building: options.withoutBuilding == true ? "" : Katakana.widen(parts[3].value)
        )
        if options.within == .town, address.prefecture.isEmpty, address.city.isEmpty {
            address.prefecture = town.prefecture
            address.city = town.city
        }
        if !isAbroad(address, options) {
            errors += placeErrors(&address)
        }
        errors += areaError(of: address, options).map { [$0] } ?? []
        return errors.isEmpty ? .answer(.address(address)) : Reading(errors: errors)
    }

    /// In the town itself prefecture and city are given.
    private func firstPart(_ options: AddressOptions) -> InputPart {
        options.within == .town ? .town : .prefecture
    }

    /// An address abroad fills `town` alone, in Latin letters; one in Japanese letters rather lacks its prefecture.
    private func isAbroad(_ address: Address, _ options: AddressOptions) -> Bool {
        options.within != .town && address.prefecture.isEmpty && address.city.isEmpty && !address.town.isEmpty
            && address.town.unicodeScalars.allSatisfy { $0.value < 0x3000 }
    }

    private func placeErrors(_ address: inout Address) -> [FieldError] {
        var errors: [FieldError] = []
        if let prefecture = Prefecture.named(address.prefecture) {
            address.prefecture = prefecture
        } else {
            errors.append(FieldError(key.part(.prefecture), "\(label)の都道府県を選んでください。例：\(town.prefecture)"))
        }
        if address.city.isEmpty {
            errors.append(FieldError(key.part(.city), "\(label)の市区町村を入力してください。例：\(town.city)"))
        }
        if address.town.isEmpty {
            errors.append(FieldError(key.part(.town), "\(label)の町名・番地を入力してください。例：本町1丁目2番3号"))
        }
        return errors
    }

    private func areaError(of address: Address, _ options: AddressOptions) -> FieldError? {
        guard let area = options.within, !address.prefecture.isEmpty, !address.city.isEmpty else { return nil }
        let liesInTown = address.prefecture == town.prefecture && address.city == town.city
        switch area {
        case .town where !liesInTown: return FieldError(key.part(.city), "\(label)は\(town.name)内の住所を入力してください。")
        case .elsewhere where liesInTown: return FieldError(key.part(.city), "\(label)は\(town.name)以外の住所を入力してください。")
        default: return nil
        }
    }
}
