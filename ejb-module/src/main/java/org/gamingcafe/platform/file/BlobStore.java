package org.gamingcafe.platform.file;

import java.util.Optional;

/** Where files lie. Nodes that share it see what the others have written. */
public interface BlobStore {

    /**
     * Keeps the content, whole or not at all. What is there already is left as it is.
     *
     * @return its name
     * @throws StoreUnavailable {@code file.unavailable}
     */
    BlobName put(byte[] content);

    /** Nothing if it is not there, or no more what it was. @throws StoreUnavailable {@code file.unavailable} */
    Optional<byte[]> get(BlobName name);
}
