package io.insightdesk.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Collections;

/** The certificates that Payara trusts. */
final class TrustStore {

    /** Of every fresh domain; it protects nothing but the file's integrity. */
    private static final char[] PASSWORD = "changeit".toCharArray();

    private TrustStore() {}

    /** Payara ships expired certificates of public authorities and warns of each at every start. */
    static void removeExpired(Path file) throws IOException {
        try {
            var store = KeyStore.getInstance(file.toFile(), PASSWORD);
            for (var alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate && isExpired(certificate)) {
                    store.deleteEntry(alias);
                }
            }
            try (var out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("trust store " + file, e);
        }
    }

    private static boolean isExpired(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return false;
        } catch (CertificateNotYetValidException e) {
            return false;
        } catch (CertificateExpiredException e) {
            return true;
        }
    }
}
