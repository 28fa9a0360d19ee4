/// What a field asks for, so that a browser can fill it in (HTML standard, 4.10.18.7; WCAG 2.2, 1.3.5).
package enum Autocomplete: String, Sendable {
    case on
    case off
    case name
    case familyName = "family-name"
    case givenName = "given-name"
    case email
    case tel
    case telNational = "tel-national"
    case postalCode = "postal-code"
    case country
    case countryName = "country-name"
    case addressLevel1 = "address-level1"
    case addressLevel2 = "address-level2"
    case addressLevel3 = "address-level3"
    case streetAddress = "street-address"
    case addressLine1 = "address-line1"
    case addressLine2 = "address-line2"
    case addressLine3 = "address-line3"
    case birthday = "bday"
    case birthdayYear = "bday-year"
    case birthdayMonth = "bday-month"
    case birthdayDay = "bday-day"
    case sex
    case language
    case organization
    case organizationTitle = "organization-title"
    case username
    case currentPassword = "current-password"
    case newPassword = "new-password"
    case oneTimeCode = "one-time-code"
}
