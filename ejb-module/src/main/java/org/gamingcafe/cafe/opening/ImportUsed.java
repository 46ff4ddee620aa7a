package org.gamingcafe.cafe.opening;

import org.gamingcafe.platform.kernel.Refusal;

/** Something of the import has been used, changed or sold since: it stays ({@code opening.used}). */
public final class ImportUsed extends Refusal {

    ImportUsed(int line) {
        super("opening.used", line);
    }
}
