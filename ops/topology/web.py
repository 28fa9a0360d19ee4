"""What the web nodes of a host need to know."""

from urllib.parse import quote

from topology import Place, Topology

CERTIFICATE_AUTHORITY = "/etc/madoguchi/tls/ca.crt"


def mail_relay(topology: Topology) -> str:
    return topology.mail.relay or f"{topology.outsider('mail').address}:25"


def service_settings(topology: Topology) -> str:
    """The names are those of Sources/App/OutsideServices.swift and AppConfig.swift; what is not said is not written."""
    signatures, app, payments = topology.signatures, topology.authentication_app, topology.payments
    settings = {
        "MADOGUCHI_OUTGOING_PROXY": topology.outgoing.proxy,
        "MADOGUCHI_EMBEDDING_ORIGINS": ",".join(topology.embedding_origins),
        "MADOGUCHI_SIGNATURES": signatures.rule,
        "MADOGUCHI_SIGNATURE_ANCHORS": signatures.anchors,
        "MADOGUCHI_SIGNATURE_OCSP_URL": signatures.ocsp,
        "MADOGUCHI_SIGNATURE_LIST_URLS": ",".join(signatures.lists),
        "MADOGUCHI_AUTHENTICATION_APP_CLIENT": app and app.client,
        "MADOGUCHI_PAYMENT_PROVIDER": payments and payments.provider,
        "MADOGUCHI_PAYMENT_MEANS": payments and ",".join(payments.means),
    }
    return "\n".join(f"{name}={value}" for name, value in settings.items() if value)


def service_secrets(topology: Topology) -> str:
    """What the services that the town has joined have given to it, a line each."""
    secrets = []
    if topology.authentication_app:
        secrets.append("authentication-app-keys")
    if topology.payments:
        secrets += ["payment-secret-key", "payment-webhook-secrets"]
    return "\n".join(secrets)


def controllers(topology: Topology) -> str:
    """Where a node asks how the service is from outside."""
    return ",".join(f"https://{host.address}:9200" for host in topology.controllers())


def allowed_addresses(topology: Topology) -> str:
    """A node speaks to its own host, the sites, the mail relay and the way to outside services, and to nobody else."""
    allowed = [*(str(topology.networks[site]) for site in topology.sites), topology.outsider("mail").address]
    allowed += topology.outgoing.networks
    if topology.outgoing.proxy:
        allowed.append(topology.outgoing.proxy.rpartition(":")[0])
    return "\n".join(["[Service]", "IPAddressAllow=localhost", f"IPAddressAllow={' '.join(allowed)}"])


def database_url(topology: Topology, host: Place, role: str, password: str) -> str:
    """All members of the database, the own site's first; the node looks for the primary among them."""
    members = sorted(topology.with_role("database"), key=lambda member: member.site != host.site)
    places = ",".join(f"{topology.full_name(member)}:5432" for member in members)
    return (
        f"postgres://{role}:{quote(password, safe='')}@{places}/madoguchi"
        f"?sslmode=verify-full&sslrootcert={CERTIFICATE_AUTHORITY}"
    )
