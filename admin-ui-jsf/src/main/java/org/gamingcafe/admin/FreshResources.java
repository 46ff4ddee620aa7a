package org.gamingcafe.admin;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Puts a check sum of their content into the addresses of the house's own resources, so that they may be kept for a year. */
public class FreshResources extends ResourceHandlerWrapper {

    private static final String OWN = "cafe";

    private final Map<String, String> sums = new ConcurrentHashMap<>();

    public FreshResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, String library) {
        var resource = super.createResource(name, library);
        return resource == null || !OWN.equals(library) ? resource : new Summed(resource);
    }

    private final class Summed extends ResourceWrapper {

        Summed(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            var path = super.getRequestPath();
            return path
                    + (path.contains("?") ? "&v=" : "?v=")
                    + sums.computeIfAbsent(getWrapped().getResourceName(), name -> sum());
        }

        private String sum() {
            try (var in = getInputStream()) {
                var sum = new CRC32();
                sum.update(in.readAllBytes());
                return Long.toHexString(sum.getValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
