package org.gamingcafe.agent.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.agent.house.Running;
import org.jspecify.annotations.Nullable;

/** Screen, keyboard and programs of a seat. */
public interface Desk extends AutoCloseable {

    /** Who is told what the person at the desk does. */
    void listen(Person person);

    void lock(LockScreen shown);

    void unlock(PlayBar shown);

    void message(Note note);

    /** What can be ordered; nothing: put it away. */
    void menu(@Nullable Menu shown);

    /** Asks whether somebody is still there; nothing: do not ask any more. */
    void ask(@Nullable Question question);

    /** Since when nobody has touched keyboard and mouse; zero if that cannot be told. */
    Duration idle();

    /** The program in front; nothing if that cannot be told. */
    Optional<String> foreground();

    /** The programs of the person who is signed in to the computer. */
    List<Running> running();

    boolean close(Running program);

    /** Closes all programs of that name. */
    boolean close(String name);

    boolean launch(String program);

    boolean volume(int percent);

    boolean mute();

    /** What the screen shows, as PNG. */
    Optional<byte[]> picture();

    boolean restart();

    boolean powerOff();

    @Override
    void close();
}
