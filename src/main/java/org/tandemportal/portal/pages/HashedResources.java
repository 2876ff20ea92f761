package org.tandemportal.portal.pages;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Puts a hash of the content into the addresses of our own static files, so that browsers may keep them for a year. */
public class HashedResources extends ResourceHandlerWrapper {

    /** Libraries whose addresses carry no version of their own. */
    private static final Set<String> OURS = Set.of("tandem", "swagger-ui");

    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    /** See {@link ResourceHandlerWrapper}. */
    public HashedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return hashed(super.createResource(name, library), library);
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return hashed(super.createResource(name, library, contentType), library);
    }

    private static Resource hashed(Resource resource, String library) {
        if (resource == null || library == null || !OURS.contains(library)) {
            return resource;
        }
        return new ResourceWrapper(resource) {
            @Override
            public String getRequestPath() {
                String path = super.getRequestPath();
                String hash = HASHES.computeIfAbsent(library + "/" + getResourceName(), name -> hash(getWrapped()));
                return path + (path.indexOf('?') < 0 ? "?" : "&") + "v=" + hash;
            }
        };
    }

    private static String hash(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
