package dev.viva.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.Topics;
import dev.viva.local.Fault;
import dev.viva.local.kafka.Copies;
import dev.viva.local.process.Secrets;
import dev.viva.local.system.Home;
import dev.viva.local.system.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Brings the files of the shared bank in through the public API, if they changed since the last time. */
final class BankLoader {
    /** The consumer groups that keep a copy of each question version, and those that keep one of each loop version. */
    private static final List<String> QUESTION_READERS = List.of(Service.ATTEMPT.module(), Service.GRADING.module());

    private static final List<String> LOOP_READERS = List.of(Service.ATTEMPT.module());

    /** Words of the catalog: they come first, so that nothing names a word that is not there yet. */
    private static final List<String> CATALOG =
            List.of("topics.yaml", "misconceptions.yaml", "resources.yaml", "companies.yaml");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long CHUNK_BYTES = 8L << 20;

    private final Path bank;
    private final Home home;
    private final String url;
    private final String kafka;
    private final Console console;
    private final LoadedBy by;
    private final Refusals refused;
    private int publishedQuestions;
    private int publishedLoops;

    BankLoader(Path bank, Home home, String url, String kafka, Console console, LoadedBy by) {
        this.bank = bank;
        this.home = home;
        this.url = url;
        this.kafka = kafka;
        this.console = console;
        this.by = by;
        this.refused = new Refusals(bank, by);
    }

    /**
     * Returns when every service has its copy, and says whether all files were taken.
     *
     * @throws Fault if the bank as a whole cannot be loaded
     */
    boolean load() throws IOException, InterruptedException {
        List<Path> files = files();
        String fingerprint = fingerprint(files);
        Path stamp = home.bankStamp();
        if (files.isEmpty() || (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint))) {
            return true;
        }
        console.line("  loading the bank: " + files.size() + " files");
        Api api = new Api(url, Files.readString(home.bankKey()).strip());
        try (Copies questions = new Copies(Topics.QUESTION_VERSIONS, kafka);
                Copies loops = new Copies(Topics.LOOP_VERSIONS, kafka)) {
            long questionsBefore = questions.published();
            long loopsBefore = loops.published();
            for (List<Path> chunk : chunks(files)) {
                load(api, chunk);
            }
            console.line("  %d question versions and %d loop versions published, the services take their copies"
                    .formatted(publishedQuestions, publishedLoops));
            if (!questions.await(questionsBefore + publishedQuestions, QUESTION_READERS, PATIENCE)
                    || !loops.await(loopsBefore + publishedLoops, LOOP_READERS, PATIENCE)) {
                throw new Fault("The services have not taken all questions yet: look at %s, then %s again."
                        .formatted(by.logs(), by.command()));
            }
        }
        boolean whole = refused.files() == 0;
        if (whole) {
            Secrets.writePrivately(stamp, fingerprint);
        }
        refused.lines(files.size()).forEach(line -> console.line(Console.Tone.BAD, "  " + line));
        return whole;
    }

    /**
     * Loads these files, and if some are refused the others without them: one mistake must not leave a new system
     * without questions.
     */
    private void load(Api api, List<Path> files) throws IOException, InterruptedException {
        JsonNode report = imported(api, files);
        if (report.path("state").asText().equals("DONE")) {
            countPublished(report, files);
            return;
        }
        List<Path> good = new ArrayList<>(files);
        for (JsonNode line : report.path("report")) {
            if (line.path("outcome").asText().equals("REFUSED")) {
                Path file = files.get(line.path("document").asInt());
                good.remove(file);
                refused.add(file, line.path("faults"));
            }
        }
        if (good.size() == files.size()) {
            throw new Fault("The bank was refused: "
                    + report.path("fault").path("detail").asText("no reason was given."));
        }
        if (!good.isEmpty()) {
            load(api, good);
        }
    }

    private static JsonNode imported(Api api, List<Path> files) throws IOException, InterruptedException {
        StringBuilder documents = new StringBuilder();
        for (Path file : files) {
            documents.append("---\n").append(Files.readString(file)).append('\n');
        }
        Api.Answer answer = api.post("/v1/bank-imports?publish=true", "application/yaml", documents.toString());
        while (answer.isSuccess() && answer.json().path("state").asText().equals("RUNNING")) {
            Thread.sleep(100);
            answer = api.get("/v1/bank-imports/" + answer.json().path("id").asText());
        }
        if (!answer.isSuccess()) {
            throw new Fault("The bank was refused: " + answer.problem());
        }
        return answer.json();
    }

    private void countPublished(JsonNode report, List<Path> files) {
        for (JsonNode line : report.path("report")) {
            if (line.path("outcome").asText().equals("PUBLISHED")) {
                if (isLoop(files.get(line.path("document").asInt()))) {
                    publishedLoops++;
                } else {
                    publishedQuestions++;
                }
            }
        }
    }

    private boolean isLoop(Path file) {
        return file.startsWith(bank.resolve("loops"));
    }

    /** The words first, the loops last, which draw from the questions; the list of terms belongs to the graders and is no part of it. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        CATALOG.stream().map(bank::resolve).filter(Files::exists).forEach(files::add);
        files.addAll(documents("curricula"));
        files.addAll(documents("questions"));
        files.addAll(documents("loops"));
        return files;
    }

    private List<Path> documents(String name) throws IOException {
        Path folder = bank.resolve(name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> documents = Files.walk(folder)) {
            return documents
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** Each well below the size that a request may have. */
    private static List<List<Path>> chunks(List<Path> files) throws IOException {
        List<List<Path>> chunks = new ArrayList<>();
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
            if (chunks.isEmpty() || bytes > CHUNK_BYTES) {
                chunks.add(new ArrayList<>());
                bytes = Files.size(file);
            }
            chunks.getLast().add(file);
        }
        return chunks;
    }

    private String fingerprint(List<Path> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(bank.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
