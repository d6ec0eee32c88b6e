package dev.viva.runner.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder of one process for all its temporary files. A lock that the kernel lets go with the process tells whether it is still
 * needed: a process id would mean nothing to a runner in another container, and somebody else after a restart.
 */
final class ProcessFolder implements AutoCloseable {
    private static final String PREFIX = "viva-runner-";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;

    private ProcessFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static ProcessFolder open() throws IOException {
        // Another name until it is locked: a runner that starts at this moment must not take it for abandoned.
        Path fresh = Files.createTempDirectory("viva-starting-");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwx--x--x"));
        FileChannel channel =
                FileChannel.open(fresh.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        Path folder = fresh.resolveSibling(fresh.getFileName().toString().replace("viva-starting-", PREFIX));
        Files.move(fresh, folder);
        return new ProcessFolder(folder, channel);
    }

    /**
     * Folders of processes that are no more.
     *
     * @param own the folder of this process, null if it has none: who only looks at its lock would lose it, as POSIX has it
     */
    static List<Path> abandoned(Path own) throws IOException {
        List<Path> found = new ArrayList<>();
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : all) {
                if (!folder.equals(own) && isAbandoned(folder.resolve(LOCK))) {
                    found.add(folder);
                }
            }
        }
        return found;
    }

    private static boolean isAbandoned(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            return taken != null;
        } catch (NoSuchFileException | AccessDeniedException notOurs) {
            return false;
        }
    }

    Path folder() {
        return folder;
    }

    /** Whether nothing but the lock is in it. */
    boolean isEmpty() throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (!child.endsWith(LOCK)) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
