package dev.viva.local.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A source tree whose services are built, but are {@link FakeService}s: the launcher comes before the services in the build. */
final class FakeProject {
    private FakeProject() {}

    static void build(Path project) throws IOException {
        for (Service service : Service.all()) {
            Path app = project.resolve(service.module()).resolve("target").resolve("quarkus-app");
            Files.createDirectories(app.resolve("quarkus"));
            jar(app.resolve("quarkus-run.jar"));
            jar(app.resolve("quarkus").resolve("generated-bytecode.jar"));
            Files.writeString(app.resolve("quarkus").resolve("quarkus-application.dat"), "fake");
        }
        Files.createDirectories(project.resolve("bank"));
    }

    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream code = FakeService.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new JarEntry(entry));
            code.transferTo(jar);
        }
    }
}
