package dev.viva.platform.candidate;

import dev.viva.platform.candidate.CandidateTable.Reach;
import dev.viva.platform.sql.Sql;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The rows of candidates in all tables of a service: deletes them, and writes them out. */
public final class CandidateRows {
    /** Rows in memory at once: one may hold a response of 256 KiB. */
    private static final int FETCHED = 20;

    private static final String ATTEMPT_ARRAY = "(select unnest(?::uuid[]))";
    private static final String NAMED = "(tenant = ? and candidate = ?)";

    private final List<CandidateTable> tables;
    private final String attemptsOfCandidate;

    /**
     * @param tables in the order in which rows can be deleted
     * @param attemptTable the table with one row for each attempt, with {@code tenant} and {@code candidate}
     * @param attemptColumn its column with the attempt's id
     */
    public CandidateRows(List<CandidateTable> tables, String attemptTable, String attemptColumn) {
        this.tables = List.copyOf(tables);
        this.attemptsOfCandidate =
                "(select " + attemptColumn + " from " + attemptTable + " where tenant = ? and candidate = ?)";
    }

    public List<CandidateTable> tables() {
        return tables;
    }

    /** Deletes what belongs to attempts, in the current transaction. Returns the number of rows by table, tables without any left out. */
    public Map<String, Long> eraseAttempts(Sql sql, Collection<UUID> attempts) {
        Map<String, Long> rows = new TreeMap<>();
        for (CandidateTable table : tables) {
            if (table.reach() == Reach.ATTEMPTS) {
                String condition = table.condition().replace(CandidateTable.ATTEMPTS, ATTEMPT_ARRAY);
                add(rows, table.name(), sql.update("delete from " + table.name() + " where " + condition, attempts));
            }
        }
        return rows;
    }

    /** Deletes what is kept under the candidate's name and belongs to no attempt. */
    public Map<String, Long> eraseCandidate(Sql sql, String tenant, String candidate) {
        Map<String, Long> rows = new TreeMap<>();
        for (CandidateTable table : tables) {
            if (table.reach() == Reach.CANDIDATE) {
                String condition = table.condition().replace(CandidateTable.CANDIDATE, NAMED);
                add(
                        rows,
                        table.name(),
                        sql.update("delete from " + table.name() + " where " + condition, tenant, candidate));
            }
        }
        return rows;
    }

    /** Whether there is anything of the candidate that an export would show. */
    public boolean any(Connection snapshot, String tenant, String candidate) throws SQLException {
        for (CandidateTable table : tables) {
            String sql = "select exists (select from " + table.name() + " where " + exported(table) + ")";
            try (PreparedStatement statement = Sql.prepared(snapshot, sql, tenant, candidate);
                    ResultSet result = statement.executeQuery()) {
                if (result.next() && result.getBoolean(1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Writes a file for each table that has one, also where it has no rows. */
    public void export(Connection snapshot, String tenant, String candidate, CandidateArchive archive)
            throws SQLException, IOException {
        for (CandidateTable table : tables) {
            if (table.file().isPresent()) {
                archive.file(table.file().get() + ".jsonl", out -> {
                    try (PreparedStatement select = Sql.prepared(snapshot, select(table), tenant, candidate)) {
                        select.setFetchSize(FETCHED);
                        try (ResultSet rows = select.executeQuery()) {
                            RowLines.write(rows, table.columns(), out);
                        }
                    }
                });
            }
        }
    }

    private String select(CandidateTable table) {
        List<String> columns = new ArrayList<>();
        table.columns().forEach(column -> columns.add(column.name()));
        String order = columns.size() > 1 ? " order by 1, 2" : " order by 1";
        return "select " + String.join(", ", columns) + " from " + table.name() + " where " + exported(table) + order;
    }

    private String exported(CandidateTable table) {
        return table.condition()
                .replace(CandidateTable.ATTEMPTS, attemptsOfCandidate)
                .replace(CandidateTable.CANDIDATE, NAMED);
    }

    private static void add(Map<String, Long> rows, String table, long count) {
        if (count > 0) {
            rows.merge(table, count, Long::sum);
        }
    }
}
