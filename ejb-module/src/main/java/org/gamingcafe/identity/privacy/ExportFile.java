package org.gamingcafe.identity.privacy;

/** @param name for the file, of letters, digits, dots and dashes */
public record ExportFile(String name, String type, String content) {

    @Override
    public String toString() {
        return name;
    }
}
