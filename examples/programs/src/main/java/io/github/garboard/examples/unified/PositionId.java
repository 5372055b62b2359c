package io.github.garboard.examples.unified;

/** Names a position: an instrument on a venue. */
record PositionId(String venue, String instrument) {

    @Override
    public String toString() {
        return venue + " " + instrument;
    }
}
