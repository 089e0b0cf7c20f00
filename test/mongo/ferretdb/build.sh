#!/usr/bin/env bash
# Builds a MongoDB-compatible server for tests: build.sh PROGRAM. Needs Go; takes a minute or two.
# The patch makes FerretDB 1 do what MongoDB does: a document is found and changed in one step, and an ordered insert ends
# at the first document that is refused. It also lets SQLite look up ids and parks.
set -euo pipefail
program=$(realpath -m "$1")
cd "$(dirname "$0")"
mkdir -p "$(dirname "$program")"
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder" && rm -rf "$folder"' EXIT

cp main.go go.mod go.sum "$folder"
go mod download github.com/FerretDB/FerretDB
cp -r "$(go list -m -f '{{.Dir}}' github.com/FerretDB/FerretDB)" "$folder/ferretdb"
chmod -R u+w "$folder/ferretdb"
patch --quiet --directory "$folder/ferretdb" --strip 1 <ferretdb.patch
cd "$folder"
go mod edit -replace github.com/FerretDB/FerretDB=./ferretdb
CGO_ENABLED=0 go build -trimpath -o "$program.new" .
mv "$program.new" "$program"
