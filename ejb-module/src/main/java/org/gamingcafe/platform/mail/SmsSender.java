package org.gamingcafe.platform.mail;

import java.util.UUID;
import org.gamingcafe.platform.kernel.PhoneNumber;

/** Sends text messages. Called by outbox handlers only, outside of any transaction. */
interface SmsSender {

    /**
     * @param message the outbox message that causes it
     * @throws org.gamingcafe.platform.outbox.DeliveryFailed when the service is in trouble; another try may work
     */
    void send(UUID message, PhoneNumber to, String text);
}
