package org.gamingcafe.platform.file;

/** A picture as it is kept and shown. */
public record Picture(PictureKind kind, byte[] content) {}
