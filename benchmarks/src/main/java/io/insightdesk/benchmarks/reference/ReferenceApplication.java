package io.insightdesk.benchmarks.reference;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.postgresql.Driver;
import org.primefaces.PrimeFaces;

/** The bare pages as an archive that the measured server takes. */
public final class ReferenceApplication {

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <context-param><param-name>jakarta.faces.PROJECT_STAGE</param-name><param-value>Production</param-value></context-param>
              <context-param><param-name>jakarta.faces.FACELETS_REFRESH_PERIOD</param-name><param-value>-1</param-value></context-param>
              <servlet><servlet-name>faces</servlet-name><servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class></servlet>
              <servlet-mapping><servlet-name>faces</servlet-name><url-pattern>*.xhtml</url-pattern></servlet-mapping>
            </web-app>
            """;

    private ReferenceApplication() {}

    /** A new file that is deleted with this process. */
    public static Path war() {
        try {
            var file = Files.createTempFile("reference", ".war");
            file.toFile().deleteOnExit();
            ShrinkWrap.create(WebArchive.class, "reference.war")
                    .addClasses(ReferenceView.class, ReferenceRow.class)
                    .addAsWebResource(ReferenceApplication.class.getResource("list.xhtml"), "list.xhtml")
                    .addAsWebResource(ReferenceApplication.class.getResource("table.xhtml"), "table.xhtml")
                    .addAsWebInfResource(
                            new StringAsset(
                                    "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" bean-discovery-mode=\"annotated\" version=\"4.0\"/>"),
                            "beans.xml")
                    .setWebXML(new StringAsset(WEB_XML))
                    .addAsLibraries(archiveOf(Driver.class), archiveOf(PrimeFaces.class))
                    .as(ZipExporter.class)
                    .exportTo(file.toFile(), true);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File archiveOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
