# Authorities and what they issue. Runs in the authority's directory; every path is relative to it.

# make_authority DIRECTORY UNIT JAPANESE_UNIT: RSA 2048, SHA-256, ten years, extensions of the published CA
# certificates.
make_authority() {
    local directory=$1 unit=$2 japanese=$3
    [[ ! -e "$directory/complete" ]] || return 0
    rm -rf "$directory"
    mkdir -p "$directory/issued"
    : >"$directory/index.txt"
    # Serial numbers of cards have four bytes; each authority begins elsewhere.
    printf '%08X\n' $((0x01000000 + $(printf '%s' "$directory" | cksum | cut -d ' ' -f 1) % 0x00FFFFFF)) \
        >"$directory/serial"
    echo 01 >"$directory/crlnumber"
    authority_config "$directory" "$unit" "$japanese" >"$directory/openssl.cnf"
    new_key "$directory/ca.key"
    openssl req -new -x509 -utf8 -config "$directory/openssl.cnf" -key "$directory/ca.key" -days 3650 -sha256 \
        -set_serial "0x$(openssl rand -hex 3 | sed 's/^/01/')" -extensions authority -out "$directory/ca.crt"
    new_key "$directory/ocsp.key"
    issue "$directory/openssl.cnf" responder "$directory/ocsp.key" "/C=JP/O=JPKI-LOCALTEST/OU=$unit/CN=OCSP responder" \
        "$(day -1)" "$(day 1825)" "$directory/ocsp.crt"
    touch "$directory/complete"
}

# new_key FILE [P-384]
new_key() {
    case ${2:-RSA} in
        RSA) openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$1" 2>/dev/null ;;
        P-384) openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out "$1" ;;
    esac
}

# issue CONFIG EXTENSIONS KEY SUBJECT BEGIN END FILE: -preserveDN keeps both L of a card's subject, which no policy
# section could name twice.
issue() {
    local config=$1 extensions=$2 key=$3 subject=$4 begin=$5 end=$6 file=$7
    openssl req -new -utf8 -config "$config" -key "$key" -subj "$subject" -out "$file.request"
    openssl ca -batch -notext -utf8 -preserveDN -config "$config" -extensions "$extensions" \
        -startdate "$begin" -enddate "$end" -in "$file.request" -out "$file" 2>"$file.log" ||
        { cat "$file.log" >&2; return 1; }
    rm "$file.request" "$file.log"
}

# revoke AUTHORITY CERTIFICATE REASON
revoke() {
    openssl ca -config "$1/openssl.cnf" -revoke "$2" -crl_reason "$3" 2>/dev/null
}

# One full CRL for each hierarchy, in DER. The certificates name one for each town, as the real ones do.
make_crls() {
    local authority
    for authority in sign auth; do
        openssl ca -gencrl -config "$authority/openssl.cnf" -crldays 1 -out "$authority/ca.pem" 2>/dev/null
        openssl crl -in "$authority/ca.pem" -outform DER -out "$authority/ca.crl"
    done
}

# day OFFSET [TIME]: as openssl ca takes it. Certificates end with the Japanese day, at 14:59:59 UTC.
day() {
    date -u -d "today ${2:-14:59:59} UTC $1 days" +%Y%m%d%H%M%SZ
}

# authority_config DIRECTORY UNIT JAPANESE_UNIT: names in UTF-8 (C stays PrintableString). Japanese names of the
# authority are written as ASN.1, since directory names of a section would be encoded twice.
authority_config() {
    cat <<END
[ca]
default_ca = authority_database
[authority_database]
dir = $1
database = \$dir/index.txt
new_certs_dir = \$dir/issued
serial = \$dir/serial
crlnumber = \$dir/crlnumber
certificate = \$dir/ca.crt
private_key = \$dir/ca.key
default_md = sha256
unique_subject = no
policy = any
string_mask = utf8only
crl_extensions = crl
[any]
countryName = optional
[req]
prompt = no
string_mask = utf8only
distinguished_name = authority_name
[authority_name]
C = JP
O = JPKI-LOCALTEST
0.OU = $2
1.OU = Japan Agency for Local Authority Information Systems
[authority]
keyUsage = critical, keyCertSign, cRLSign
subjectAltName = ASN1:SEQUENCE:japanese_names
basicConstraints = critical, CA:TRUE
crlDistributionPoints = authority_point
subjectKeyIdentifier = hash
[authority_point]
fullname = dirName:authority_name
[responder]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = OCSPSigning
noCheck = ignored
authorityKeyIdentifier = keyid:always
subjectKeyIdentifier = hash
[crl]
authorityKeyIdentifier = keyid:always
[japanese_names]
directory = EXPLICIT:4,SEQUENCE:japanese_name
[japanese_name]
c = SET:japanese_c
o = SET:japanese_o
ou = SET:japanese_ou
agency = SET:japanese_agency
[japanese_c]
pair = SEQUENCE:japanese_c_pair
[japanese_c_pair]
type = OID:countryName
value = PRINTABLESTRING:JP
[japanese_o]
pair = SEQUENCE:japanese_o_pair
[japanese_o_pair]
type = OID:organizationName
value = FORMAT:UTF8,UTF8:公的個人認証サービス
[japanese_ou]
pair = SEQUENCE:japanese_ou_pair
[japanese_ou_pair]
type = OID:organizationalUnitName
value = FORMAT:UTF8,UTF8:$3
[japanese_agency]
pair = SEQUENCE:japanese_agency_pair
[japanese_agency_pair]
type = OID:organizationalUnitName
value = FORMAT:UTF8,UTF8:地方公共団体情報システム機構
END
}
