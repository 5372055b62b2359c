package io.github.garboard.examples.pool;

import io.github.garboard.collateral.encumbrance.Applied;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a ledger in a database, one row each, in the table {@code pool_event}. Not thread-safe.
 *
 * <p>An event is stored when {@link #append} returns: the database has committed it. Two processes on one database cannot
 * both store the event of one version, so that a second writer fails rather than forks the history.
 */
final class EventStore implements AutoCloseable {

    /** H2 holds commits back for half a second unless told not to, and a killed process would lose these. */
    private static final String H2 = "jdbc:h2:";

    private static final String H2_COMMITS_AT_ONCE = ";WRITE_DELAY=0";

    private static final String TABLE = "create table if not exists pool_event ("
            + "version bigint primary key, id varchar(200) not null unique, command varchar(2000) not null)";

    private final Connection connection;
    private final PreparedStatement insert;

    private EventStore(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement create = connection.createStatement()) {
            create.execute(TABLE);
        }
        insert = connection.prepareStatement("insert into pool_event (version, id, command) values (?, ?, ?)");
    }

    /**
     * Opens a database and makes the table if need be.
     *
     * @param url the JDBC address, {@code jdbc:h2:...} or {@code jdbc:postgresql:...}
     * @throws SQLException if the database cannot be opened
     */
    static EventStore open(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url.startsWith(H2) ? url + H2_COMMITS_AT_ONCE : url);
        try {
            return new EventStore(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Returns all events in the order of their versions.
     *
     * @throws SQLException if the database cannot be read
     */
    List<Applied<Long>> load() throws SQLException {
        List<Applied<Long>> events = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select version, command from pool_event order by version")) {
            while (rows.next()) {
                events.add(new Applied<>(rows.getLong(1), CommandText.read(rows.getString(2))));
            }
        }
        return events;
    }

    /**
     * Stores an event and commits it.
     *
     * @throws SQLException if it is not stored
     */
    void append(Applied<Long> event) throws SQLException {
        insert.setLong(1, event.version());
        insert.setString(2, event.command().id());
        insert.setString(3, CommandText.write(event.command()));
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
