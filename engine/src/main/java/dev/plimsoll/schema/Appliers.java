package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.ConstraintChange;
import dev.plimsoll.model.IndexChange;
import dev.plimsoll.model.ObjectChange;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationRuleChange;
import dev.plimsoll.model.RoutineChange;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SequenceChange;
import dev.plimsoll.model.SessionChange;
import dev.plimsoll.model.TableChange;
import dev.plimsoll.model.TypeChange;
import dev.plimsoll.model.ViewChange;

/** Hands each change to what applies its family. Data, maintenance and unread statements change no schema. */
final class Appliers {

    private final ReplayState state;
    private final TableCreation creation;
    private final TableReplay tables;
    private final ColumnReplay columns;
    private final ConstraintChanges constraints;
    private final IndexReplay indexes;
    private final ViewReplay views;
    private final SequenceReplay sequences;
    private final TypeReplay types;
    private final RoutineReplay routines;
    private final ObjectReplay objects;
    private final RelationRuleReplay rules;
    private final AccessReplay access;
    private final SessionReplay session;

    Appliers(ReplayState state) {
        this.state = state;
        Renames renames = new Renames(state);
        TypeNamesReplay typeNames = new TypeNamesReplay(state.catalog());
        RelationNames relationNames = new RelationNames(state, renames, typeNames);
        NotNulls notNulls = new NotNulls(state);
        Indexes indexBuilder = new Indexes(state);
        ConstraintReplay adder = new ConstraintReplay(state, indexBuilder, notNulls);
        Columns columnMaker = new Columns(state, new Sequences(state));
        Partitions partitions = new Partitions(state, indexBuilder, adder);
        LikeClauses likes = new LikeClauses(state, columnMaker, indexBuilder, notNulls);
        this.creation = new TableCreation(state, columnMaker, adder, notNulls, partitions, likes);
        this.tables = new TableReplay(state, partitions, relationNames);
        this.columns =
                new ColumnReplay(state, columnMaker, adder, notNulls, new IdentityReplay(state, columnMaker), renames);
        this.constraints = new ConstraintChanges(state, adder, renames);
        this.indexes = new IndexReplay(state, indexBuilder, renames, relationNames);
        this.views = new ViewReplay(state);
        this.sequences = new SequenceReplay(state);
        this.types = new TypeReplay(state);
        this.routines = new RoutineReplay(state);
        this.objects = new ObjectReplay(state, relationNames, typeNames);
        this.rules = new RelationRuleReplay(state);
        this.access = new AccessReplay(state);
        this.session = new SessionReplay(state.session());
    }

    /** @param guarded whether what exists stays as it is, whatever the statement creates */
    void apply(SchemaChange change, boolean guarded) {
        if (change instanceof TableChange.CreateTable create) {
            creation.create(create, guarded);
        } else if (change instanceof ColumnChange column) {
            columns.apply(column);
        } else if (change instanceof ConstraintChange constraint) {
            constraints.apply(constraint);
        } else if (change instanceof TableChange table) {
            tables.apply(table);
        } else if (change instanceof IndexChange index) {
            indexes.apply(index, guarded);
        } else if (change instanceof ViewChange view) {
            views.apply(view, guarded);
        } else if (change instanceof SequenceChange sequence) {
            sequences.apply(sequence, guarded);
        } else if (change instanceof TypeChange type) {
            types.apply(type, guarded);
        } else if (change instanceof RoutineChange routine) {
            routines.apply(routine);
        } else if (change instanceof ObjectChange object) {
            objects.apply(object);
        } else if (change instanceof RelationRuleChange rule) {
            rules.apply(rule);
        } else if (change instanceof AccessChange right) {
            access.apply(right, guarded);
        } else if (change instanceof SessionChange sessionChange) {
            session.apply(sessionChange);
        }
    }

    /** Ends the life of temporary relations. */
    void dropTemporary() {
        for (ObjectName name : state.catalog().members(Catalog.TEMPORARY)) {
            state.drops().relation(name);
            state.drops().type(name);
        }
    }
}
