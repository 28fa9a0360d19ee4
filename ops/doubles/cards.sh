# Cards: a directory with the two certificates, their keys and what is known of the holder.

# OIDs of the policy: for signing that of JPKI's test environment; for authentication only the real one is published.
signing_policy=1.2.392.200149.8.5.1.0.20
authentication_policy=1.2.392.200149.8.5.1.3.30
items=1.2.392.200149.8.5.5

# make_card NAME [KEY=VALUE…]: the keys are the local variables below.
make_card() {
    local card=$1
    [[ ! -e "cards/$card/complete" ]] || return 0
    local label='' name='' name_marks='' address='' address_marks='' birth='' sex=1
    local begin end key=RSA authority=sign policy=$signing_policy usage='critical, digitalSignature, nonRepudiation'
    local revoked='' locked=false
    begin=$(day -30)
    end=$(day 1795)
    shift
    local setting
    for setting in "$@"; do local "${setting%%=*}=${setting#*=}"; done
    # One digit for each character: 0 as in the resident register, 1 a substitute.
    [[ -n "$name_marks" ]] || name_marks=$(zeros "$name")
    [[ -n "$address_marks" ]] || address_marks=$(zeros "$address")

    local directory=cards/$card
    rm -rf "$directory"
    mkdir -p "$directory"
    new_key "$directory/sign.key" "$key"
    new_key "$directory/auth.key" "$key"
    card_extensions >"$directory/extensions.cnf"
    issue_card "$authority" sign \
        "/C=JP/L=Hyogo-ken/L=Kakogawa-shi/CN=$(date -u +%Y%m%d%H%M%S)$(digits 14)" "$begin" "$end"
    issue_card auth auth "/C=JP/CN=$(digits 6)E$(digits 15)A" "$(day -30)" "$(day 1795)"
    if [[ -n "$revoked" ]]; then revoke "$authority" "$directory/sign.crt" "$revoked"; fi
    holder >"$directory/holder.json"
    rm "$directory/extensions.cnf"
    touch "$directory/complete"
}

# issue_card AUTHORITY PURPOSE SUBJECT BEGIN END: with the authority's settings and this card's extensions.
issue_card() {
    local directory=cards/$card
    cat "$1/openssl.cnf" "$directory/extensions.cnf" >"$directory/openssl.cnf"
    issue "$directory/openssl.cnf" "card_$2" "$directory/$2.key" "$3" "$4" "$5" "$directory/$2.crt"
    rm "$directory/openssl.cnf"
}

# In the order of the real certificates. The entries of subjectAltName are in the order of a test card: 1 4 3 5 2 6.
card_extensions() {
    cat <<END
[card_sign]
${usage:+keyUsage = $usage}
subjectAltName = @basic_four
certificatePolicies = critical, @card_sign_policy
issuerAltName = ASN1:SEQUENCE:japanese_names
crlDistributionPoints = card_sign_point
authorityKeyIdentifier = keyid:always, issuer:always
subjectKeyIdentifier = hash
[basic_four]
otherName.1 = $items.1;FORMAT:UTF8,UTF8:$name
otherName.2 = $items.4;FORMAT:UTF8,UTF8:$(era_digit "$birth")${birth//-/}
otherName.3 = $items.3;FORMAT:UTF8,UTF8:$sex
otherName.4 = $items.5;FORMAT:UTF8,UTF8:$address
otherName.5 = $items.2;FORMAT:UTF8,UTF8:$name_marks
otherName.6 = $items.6;FORMAT:UTF8,UTF8:$address_marks
[card_sign_policy]
policyIdentifier = $policy
CPS.1 = http://www.jpki.go.jp/cps.html
[card_sign_point]
fullname = dirName:card_sign_point_name
[card_sign_point_name]
C = JP
O = JPKI-LOCALTEST
0.OU = JPKI for digital signature
1.OU = CRL Distribution Points
2.OU = Hyogo-ken
CN = Kakogawa-shi CRLDP
[card_auth]
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth
certificatePolicies = critical, @card_auth_policy
issuerAltName = ASN1:SEQUENCE:japanese_names
crlDistributionPoints = card_auth_point
authorityInfoAccess = OCSP;URI:http://ocsp.invalid/auth
authorityKeyIdentifier = keyid:always, issuer:always
subjectKeyIdentifier = hash
[card_auth_policy]
policyIdentifier = $authentication_policy
CPS.1 = http://www.jpki.go.jp/cps.html
[card_auth_point]
fullname = dirName:card_auth_point_name
[card_auth_point_name]
C = JP
O = JPKI-LOCALTEST
0.OU = JPKI for user authentication
1.OU = CRL Distribution Points
2.OU = Hyogo-ken
CN = Kakogawa-shi CRLDP
END
}

# What the phone reads off the card. The texts of the cast contain no quotation marks.
holder() {
    cat <<END
{
  "label": "$label",
  "name": "$name",
  "address": "$address",
  "birthDate": "$birth",
  "sex": "$sex",
  "isLocked": $locked
}
END
}

# era_digit DATE: the era of the birth; 0 when the date is not known.
era_digit() {
    if [[ ! $1 =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ || $1 == 0000* ]]; then echo 0
    elif [[ $1 < 1912-07-30 ]]; then echo 1
    elif [[ $1 < 1926-12-25 ]]; then echo 2
    elif [[ $1 < 1989-01-08 ]]; then echo 3
    elif [[ $1 < 2019-05-01 ]]; then echo 4
    else echo 5
    fi
}

# zeros TEXT: as many as it has characters, in whatever locale.
zeros() {
    printf '%s' "$1" | iconv -f UTF-8 -t UTF-32LE | wc -c | awk '{ for (i = 0; i < $1 / 4; i++) printf "0" }'
}

digits() {
    od -An -N "$1" -tu1 /dev/urandom | tr -s ' \n' '\n' | awk 'NF { printf "%d", $1 % 10 }'
}
