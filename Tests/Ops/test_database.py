"""The town's private cluster, made for real in a directory of the test's own."""

OPEN = """
places_of_town "{directory}"
database_port=$(port_free)
trap 'database_stop' EXIT
town_directory_prepare
database_start >&2
database_prepare madoguchi >&2
as_app() {{ psql --no-psqlrc --no-align --tuples-only "$(database_url app madoguchi)" --command="$1"; }}
as_owner() {{ psql --no-psqlrc --no-align --tuples-only "$(database_url owner madoguchi)" --command="$1"; }}
"""



def test_a_second_start_keeps_the_data(shell, directory):
    first = shell(OPEN.format(directory=directory) + 'as_owner "create table kept as select 42 as answer"')
    assert first.returncode == 0, first.stderr
    second = shell(OPEN.format(directory=directory) + 'as_owner "select answer from kept"')
    assert second.stdout == "42\n", second.stderr


def test_a_reset_forgets_the_data_and_makes_new_passwords(shell, directory):
    told = 'as_owner "create table kept ()"; secret database-app-password'
    first = shell(OPEN.format(directory=directory) + told)
    removed = shell(f'places_of_town "{directory}"; town_remove')
    assert removed.returncode == 0, removed.stderr
    second = shell(OPEN.format(directory=directory) + told)
    assert second.returncode == 0, second.stderr
    assert first.stdout != second.stdout


def test_the_application_can_neither_make_tables_nor_become_the_owner(shell, directory):
    for act in ("create table mine ()", "set role madoguchi_owner", "create role mine", "create schema mine"):
        result = shell(OPEN.format(directory=directory) + f'as_app "{act}"')
        assert "permission denied" in result.stderr, f"{act}: {result.stderr}"


def test_nobody_comes_in_without_the_password(shell, directory):
    lines = """
    for role in postgres madoguchi_owner madoguchi_app; do
        PGPASSWORD=guessed psql --host=127.0.0.1 --port=$database_port --username=$role madoguchi || true
    done
    """
    result = shell(OPEN.format(directory=directory) + lines)
    assert result.stderr.count("password authentication failed") == 3, result.stderr


def test_secrets_are_readable_by_their_owner_alone(shell, directory):
    result = shell(OPEN.format(directory=directory))
    assert result.returncode == 0, result.stderr
    assert (directory / "secrets").stat().st_mode & 0o777 == 0o700
    for secret in (directory / "secrets").iterdir():
        assert secret.stat().st_mode & 0o777 == 0o600
