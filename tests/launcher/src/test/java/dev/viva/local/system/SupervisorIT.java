package dev.viva.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.local.process.Ports;
import dev.viva.local.process.ProcessId;
import dev.viva.local.process.Secrets;
import dev.viva.local.system.Launcher.Said;
import dev.viva.local.system.SystemState.Phase;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with real processes, a real PostgreSQL and a real broker; only the services are stand-ins. */
class SupervisorIT {
    @TempDir
    Path project;

    private int port;
    private Launcher viva;

    @BeforeEach
    void build() throws IOException {
        FakeProject.build(project);
        port = Ports.free(1).getFirst();
        viva = new Launcher(project, port);
    }

    @AfterEach
    void down() {
        viva.down();
        assertThat(Supervisor.hasLeftovers(viva.home)).isFalse();
    }

    @Test
    void upLeavesTheSystemRunningAndASecondUpSaysSo() throws IOException {
        Said first = viva.up();
        assertThat(first.status()).as(first.text()).isZero();
        String key = Files.readString(viva.home.apiKey()).strip();
        assertThat(key).matches("viva_[0-7][0-9a-hjkmnp-tv-z]{25}_[0-9A-Za-z]{43}");
        assertThat(first.text()).contains("Viva is ready", "http://localhost:" + port, key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(viva.home.apiKey())))
                .isEqualTo("rw-------");
        Map<String, Long> pids = viva.pids();
        assertThat(pids)
                .containsOnlyKeys(
                        "postgres",
                        "kafka",
                        "question-service",
                        "attempt-service",
                        "grading-service",
                        "gateway",
                        "code-runner");
        assertThat(pids.values()).allMatch(pid -> ProcessId.of(pid).isPresent());

        Said second = viva.up();
        assertThat(second.status()).isZero();
        assertThat(second.text()).contains("running already", key);
        assertThat(viva.pids()).isEqualTo(pids);

        Said status = viva.status();
        assertThat(status.status()).isZero();
        assertThat(status.text()).contains("Viva is UP", pids.get("gateway").toString(), "MiB PSS");
    }

    @Test
    void whatWasCommittedIsThereAfterDownAndUp() throws SQLException {
        assertThat(viva.up().status()).isZero();
        try (Connection owner = owner()) {
            owner.createStatement().execute("create table kept as select 42 as n");
        }
        String key = viva.home.apiKey().toString();
        assertThat(viva.down().text()).contains("stopped");
        assertThat(viva.home.supervisor()).isEmpty();
        assertThat(viva.status().text()).contains("not running");
        assertThat(Path.of(key)).exists();
        assertThat(viva.up().status()).isZero();
        assertThatKeptIsThere();
    }

    @Test
    void eachComponentThatIsKilledComesBack() throws SQLException {
        assertThat(viva.up().status()).isZero();
        try (Connection owner = owner()) {
            owner.createStatement().execute("create table kept as select 42 as n");
        }
        for (String component : List.of("postgres", "kafka", "attempt-service", "gateway")) {
            long pid = viva.pid(component);
            Launcher.kill(pid);
            viva.awaitUp(component, pid);
            assertThat(viva.component(component).restarts()).isEqualTo(1);
        }
        assertThatKeptIsThere();
    }

    @Test
    void upRecoversFromALauncherThatWasKilled() throws SQLException {
        assertThat(viva.up().status()).isZero();
        try (Connection owner = owner()) {
            owner.createStatement().execute("create table kept as select 42 as n");
        }
        Map<String, Long> old = viva.pids();
        viva.home.supervisor().orElseThrow().kill();
        assertThat(Supervisor.hasLeftovers(viva.home)).isTrue();
        assertThat(viva.status().text()).contains("was killed");

        Said again = viva.up();
        assertThat(again.status()).as(again.text()).isZero();
        assertThat(old.values()).allMatch(pid -> ProcessId.of(pid).isEmpty());
        assertThatKeptIsThere();
    }

    @Test
    void downStopsWhatAKilledLauncherLeft() {
        assertThat(viva.up().status()).isZero();
        Map<String, Long> old = viva.pids();
        viva.home.supervisor().orElseThrow().kill();
        viva.down();
        assertThat(old.values()).allMatch(pid -> ProcessId.of(pid).isEmpty());
    }

    @Test
    void anInterruptWhileStartingStopsEverything() throws Exception {
        Process up = viva.startUp();
        Launcher.await(() -> Files.exists(viva.home.state())
                && viva.state().components().stream().anyMatch(component -> component.pid() != 0));
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(up.pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(Launcher.end(up).text()).contains("Stopping");
        assertThat(viva.home.supervisor()).isEmpty();
        assertThat(Supervisor.hasLeftovers(viva.home)).isFalse();
    }

    @Test
    void aBusyPortGetsASentenceAndNothingIsLeftRunning() throws IOException {
        try (ServerSocket busy = new ServerSocket()) {
            busy.bind(new InetSocketAddress(port));
            Said said = viva.up();
            assertThat(said.status()).isEqualTo(1);
            assertThat(said.text()).contains("Port " + port + " is taken", "VIVA_PORT=");
        }
        assertThat(viva.home.supervisor()).isEmpty();
    }

    @Test
    void aHalfBuiltTreeGetsASentence() throws IOException {
        Path run = project.resolve("grading-service/target/quarkus-app/quarkus-run.jar");
        Files.writeString(run, "half a jar");
        assertThat(viva.up().text()).contains("grading-service is only half built", "./viva build");
        Files.delete(run);
        assertThat(viva.up().text()).contains("grading-service is not built", "./viva build");
    }

    @Test
    void aServiceThatDoesNotComeUpStopsTheStartWithAPointerToItsLog() throws IOException {
        Path app = project.resolve("gateway/target/quarkus-app");
        // A jar that can be read, with a class in it, but without a main class.
        Files.copy(
                Path.of(ProcessId.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()),
                app.resolve("quarkus-run.jar"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Said said = viva.up();
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.text()).contains("gateway ended while it started", "./viva logs gateway");
        assertThat(viva.state().phase()).isEqualTo(Phase.FAILED);
        assertThat(Supervisor.hasLeftovers(viva.home)).isFalse();
    }

    @Test
    void replicasStandBesideTheFirstProcess() {
        assertThat(viva.up("--replicas", "2").status()).isZero();
        assertThat(viva.pids()).containsKeys("attempt-service-2", "grading-service-2", "gateway-2");
        assertThat(viva.pids()).doesNotContainKey("question-service-2");
    }

    private void assertThatKeptIsThere() throws SQLException {
        try (Connection owner = owner();
                var rows = owner.createStatement().executeQuery("select n from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    /** A connection as the owner; a database that is just recovering from kill -9 is waited for. */
    private Connection owner() throws SQLException {
        AtomicReference<Connection> connection = new AtomicReference<>();
        Launcher.await(() -> {
            try {
                connection.set(connect());
                return true;
            } catch (SQLException recovering) {
                assertThat(recovering.getSQLState()).isIn("57P03", "08001", "08006");
                return false;
            }
        });
        return connection.get();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + viva.component("postgres").port() + "/attempt",
                "attempt_owner",
                new Secrets(viva.home.secrets()).get("attempt_owner"));
    }
}
