package se.vagenin.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Our own files under one address that names their content, so that a browser may keep them for a year. One version for
 * all of them lets a style sheet name its fonts by relative address.
 */
@Component
public final class Assets {

    static final String FOLDER = "classpath:/static/assets/";

    private final String version;

    Assets() {
        version = contentHash();
    }

    String version() {
        return version;
    }

    /** "/assets/1f0c…/vagenin.css". */
    public String url(String file) {
        return "/assets/" + version + "/" + file;
    }

    private static String contentHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FOLDER + "**/*.*");
            Arrays.sort(files, Comparator.comparing(Assets::address));
            for (Resource file : files) {
                digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                try (InputStream in = file.getInputStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String address(Resource file) {
        try {
            String address = file.getURL().toString();
            return address.substring(address.indexOf("/static/assets/"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
