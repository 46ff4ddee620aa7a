package org.gamingcafe.identity.privacy;

/** As what an export is handed out. */
public enum ExportFormat {
    /** For programs; its schema is published. */
    JSON,
    /** For reading. */
    HTML
}
