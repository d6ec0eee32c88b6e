#!/usr/bin/env bash
# Runs once, in an empty PostgreSQL: a database for each service with two roles. The owner migrates, the app role works.
set -euo pipefail

for service in question attempt grading gateway; do
  owner_password="${service^^}_OWNER_PASSWORD"
  app_password="${service^^}_APP_PASSWORD"
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    -v service="$service" -v owner="${service}_owner" -v app="${service}_app" \
    -v owner_password="${!owner_password}" -v app_password="${!app_password}" <<'SQL'
create role :"owner" login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role :"app" login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';
create database :"service" owner :"owner";
revoke all on database :"service" from public;
grant connect on database :"service" to :"app";
SQL
done
