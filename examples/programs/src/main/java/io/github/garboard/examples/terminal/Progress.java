package io.github.garboard.examples.terminal;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a task has come. To be closed when the task ends, also when it fails; not thread-safe. */
@FunctionalInterface
public interface Progress extends AutoCloseable {

    /**
     * Records that so many further steps are done.
     *
     * @param steps the number of steps since the last call, non-negative
     */
    void advance(long steps);

    /** Takes the display away; does nothing by default. */
    @Override
    default void close() {}

    /** Returns a progress that shows nothing. */
    static Progress silent() {
        return steps -> {};
    }

    /**
     * Returns a bar on the standard error stream if a person is looking (a console is attached), else a silent one.
     *
     * @param task what is being done, in a word or two
     * @param total the number of steps
     */
    static Progress of(String task, long total) {
        return isInteractive(System.console()) ? bar(task, total) : silent();
    }

    /** From Java 22 on there may be a console that is not a terminal: only that Java has the method to ask. */
    private static boolean isInteractive(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    private static Progress bar(String task, long total) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .setMaxRenderedLength(Terminal.WIDTH - 1)
                .clearDisplayOnFinish()
                .build();
        return new Progress() {
            @Override
            public void advance(long steps) {
                bar.stepBy(steps);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }
}
