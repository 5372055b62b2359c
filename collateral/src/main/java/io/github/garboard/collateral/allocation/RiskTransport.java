package io.github.garboard.collateral.allocation;

import io.github.garboard.collateral.allocation.batch.TransportSimplex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Mutable: the transport from balances to the pieces of the tails of the risk, at a price of risk. */
final class RiskTransport<P> {

    /** How far the result may be from a target by rounding. */
    static final double ROUNDING = 1e-9;

    private static final int AMOUNT_BITS = 44;

    private static final int FEE_BITS = 24;

    /** The largest price of a unit of a piece, and that of a unit that keeps a place from certain trouble. */
    private static final long SOFT = 1L << 56;

    private static final long HARD = 1L << 58;

    /** Of the logarithm of the price of risk, from the dearest down to 2^-80 of it. */
    private static final int BISECTIONS = 60;

    private final List<PlaceBalance<P>> places;
    private final RiskPieces[] pieces;
    private final double[][] fees;
    private final int columns;
    private final double amountScale;
    private final double feeScale;
    private final long[] supply;
    private final long[] demand;
    private final long[] cost;
    private final long dearest;
    private final TransportSimplex simplex = new TransportSimplex();

    RiskTransport(List<PlaceBalance<P>> places, MoveFees<? super P> moveFees, double target) {
        this.places = places;
        int n = places.size();
        pieces = new RiskPieces[n];
        Arrays.setAll(pieces, place -> RiskPieces.of(places.get(place).risk(), target));
        columns = Arrays.stream(pieces).mapToInt(RiskPieces::count).sum();
        fees = new double[n][n];
        double largest = 0;
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                fees[from][to] = from == to ? 0 : fee(moveFees, from, to);
                largest = fees[from][to] < Double.POSITIVE_INFINITY ? Math.max(largest, fees[from][to]) : largest;
            }
        }
        feeScale = largest > 0 ? Math.scalb(1.0, FEE_BITS - Math.getExponent(largest)) : 1;
        dearest = (n + columns + 1L) << (FEE_BITS + 1);
        double total = 0;
        for (int place = 0; place < n; place++) {
            total += places.get(place).balance();
        }
        double all = total;
        amountScale = all > 0 ? Math.scalb(1.0, AMOUNT_BITS - Math.getExponent(all)) : 1;
        supply = new long[n];
        Arrays.setAll(supply, place -> (long) (places.get(place).balance() * amountScale));
        demand = new long[columns];
        cost = new long[n * columns];
        forEachPiece((column, place, piece) -> {
            // what is beyond all balances cannot be filled: a little more than all is enough
            demand[column] = Math.round(Math.min(pieces[place].length(piece), 2 * all) * amountScale);
            for (int from = 0; from < n; from++) {
                double fee = fees[from][place];
                cost[from * columns + column] =
                        fee < Double.POSITIVE_INFINITY ? Math.round(fee * feeScale) : TransportSimplex.FORBIDDEN;
            }
        });
    }

    @FunctionalInterface
    private interface PieceVisitor {
        void visit(int column, int place, int piece);
    }

    private void forEachPiece(PieceVisitor visitor) {
        int column = 0;
        for (int place = 0; place < pieces.length; place++) {
            for (int piece = 0; piece < pieces[place].count(); piece++) {
                visitor.visit(column++, place, piece);
            }
        }
    }

    private double fee(MoveFees<? super P> moveFees, int from, int to) {
        OptionalDouble fee =
                moveFees.unitFee(places.get(from).place(), places.get(to).place());
        fee.ifPresent(one -> Numbers.requireNonNegative("fee", one));
        return fee.orElse(Double.POSITIVE_INFINITY);
    }

    /** A transport at a price of risk: what moves, and the bound of the risk then. */
    private static final class Point {

        private final double[][] moved;
        private final double risk;

        Point(double[][] moved, double risk) {
            this.moved = moved;
            this.risk = risk;
        }

        double[][] moved() {
            return moved;
        }

        double risk() {
            return risk;
        }
    }

    /** Returns the moves that reach a target at the least cost, or those that lower the risk most where none do. */
    List<Move<P>> cheapestMoves(double target) {
        Point cheap = at(0);
        if (cheap.risk() <= target) {
            return moves(cheap.moved());
        }
        double high = dearestPrice();
        double low = high * 0x1p-80;
        Point safe = at(high);
        if (!(safe.risk() <= target)) {
            return moves(safe.moved());
        }
        for (int k = 0; k < BISECTIONS; k++) {
            double price = Math.sqrt(low * high);
            Point point = at(price);
            if (point.risk() <= target) {
                safe = point;
                high = price;
            } else {
                cheap = point;
                low = price;
            }
        }
        double share = (cheap.risk() - target) / (cheap.risk() - safe.risk());
        double[][] mixed = new double[places.size()][places.size()];
        for (int from = 0; from < mixed.length; from++) {
            for (int to = 0; to < mixed.length; to++) {
                mixed[from][to] = (1 - share) * cheap.moved()[from][to] + share * safe.moved()[from][to];
            }
        }
        return moves(mixed);
    }

    /** A price at which even the flattest piece is worth any fee. */
    private double dearestPrice() {
        double flattest = Double.POSITIVE_INFINITY;
        for (RiskPieces one : pieces) {
            for (int piece = 1; piece < one.count(); piece++) {
                flattest = Math.min(flattest, one.slope(piece));
            }
        }
        return flattest < Double.POSITIVE_INFINITY ? dearest / feeScale / flattest : 0;
    }

    private Point at(double price) {
        int n = places.size();
        long[] penalty = new long[columns];
        int[] placeOf = new int[columns];
        forEachPiece((column, place, piece) -> {
            placeOf[column] = place;
            penalty[column] = piece == 0 ? HARD : (long) Math.min(SOFT, price * pieces[place].slope(piece) * feeScale);
        });
        simplex.solve(supply, demand, cost, penalty);
        double[][] moved = new double[n][n];
        double[] after = new double[n];
        Arrays.setAll(after, place -> places.get(place).balance());
        simplex.forEachFlow((from, column, amount) -> {
            int to = placeOf[column];
            if (from != to) {
                moved[from][to] += amount / amountScale;
                after[from] -= amount / amountScale;
                after[to] += amount / amountScale;
            }
        });
        double risk = 0;
        for (int place = 0; place < n; place++) {
            risk += pieces[place].risk(after[place]);
        }
        return new Point(moved, risk);
    }

    private List<Move<P>> moves(double[][] moved) {
        List<Move<P>> moves = new ArrayList<>();
        for (int from = 0; from < moved.length; from++) {
            for (int to = 0; to < moved.length; to++) {
                if (from != to && moved[from][to] > 0) {
                    moves.add(new Move<>(
                            places.get(from).place(),
                            places.get(to).place(),
                            moved[from][to],
                            moved[from][to] * fees[from][to]));
                }
            }
        }
        return moves;
    }

    /** Returns the risk, not its bound, once the moves have arrived. */
    double riskAfter(List<Move<P>> moves) {
        double risk = 0;
        for (PlaceBalance<P> one : places) {
            double balance = one.balance();
            for (Move<P> move : moves) {
                balance += move.to().equals(one.place()) ? move.amount() : 0;
                balance -= move.from().equals(one.place()) ? move.amount() : 0;
            }
            risk += one.risk().exceedance(Math.max(0, balance));
        }
        return risk;
    }
}
