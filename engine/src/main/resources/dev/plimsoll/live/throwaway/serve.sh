# Serves PostgreSQL from a folder of its own until standard input ends, and leaves nothing behind: whoever holds the other end may as well have
# been killed. Arguments: the folder of the programs, or - where an archive brings them; its length in bytes; the port; the kilobytes and the
# seconds that all may take. Standard input: a line with the superuser's password, then the archive.
set -u
umask 077
trap '' HUP INT TERM
programs=$1 length=$2 port=$3 kilobytes=$4 seconds=$5
IFS= read -r password || exit 1
folder=$(mktemp -d "${TMPDIR:-/tmp}/plimsoll-server.XXXXXXXX") || exit 1
trap 'rm -rf "$folder"' EXIT

fail() {
    printf '%s\n' "$1"
    tail -n 20 "$folder/output"
    exit 1
}

if [ "$programs" = - ]; then
    mkdir "$folder/home"
    head -c "$length" | tar -xJf - -C "$folder/home" >"$folder/output" 2>&1 || fail 'tar cannot unpack the archive:'
    programs=$folder/home/bin
fi
printf '%s\n' "$password" >"$folder/password"
"$programs/initdb" --pgdata="$folder/data" --username=plimsoll_superuser --pwfile="$folder/password" --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C --no-sync >"$folder/output" 2>&1 </dev/null || fail 'initdb failed:'
rm "$folder/password"
printf 'host all all 127.0.0.1/32 scram-sha-256\n' >"$folder/data/pg_hba.conf"
"$programs/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c ssl=off \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c wal_level=minimal -c max_wal_senders=0 \
    -c max_wal_size=128MB -c shared_buffers=32MB -c max_connections=20 -c max_locks_per_transaction=1024 -c jit=off \
    -c max_parallel_workers_per_gather=0 -c max_parallel_maintenance_workers=0 -c temp_file_limit=512MB \
    -c TimeZone=UTC -c lc_messages=C -c log_min_messages=fatal >"$folder/output" 2>&1 </dev/null &
server=$!

guard() {
    while sleep 1 && kill -0 "$server" 2>/dev/null; do
        seconds=$((seconds - 1))
        used=$(du -sk "$folder" 2>/dev/null)
        used=${used%%[!0-9]*}
        if [ "${used:-0}" -gt "$kilobytes" ]; then
            printf 'It took more than %s MB of disk, and was stopped.\n' "$((kilobytes / 1024))"
        elif [ "$seconds" -le 0 ]; then
            printf 'It took too long, and was stopped.\n'
        else
            continue
        fi
        kill -QUIT "$server" 2>/dev/null
        return
    done
}
guard </dev/null &
guard=$!

while IFS= read -r _; do :; done
kill -KILL "$guard" 2>/dev/null
attempts=0
while kill -QUIT "$server" 2>/dev/null && [ "$attempts" -lt 50 ]; do
    attempts=$((attempts + 1))
    sleep 0.1 2>/dev/null || sleep 1
done
kill -KILL "$server" 2>/dev/null
wait "$server" 2>/dev/null
exit 0
