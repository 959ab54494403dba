"""The floor of the start: a bare window with a table of 40 fixed rows."""

import sys

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

from benchmarks.painted import FirstPaint, tell

if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = QMainWindow()
    model = QStandardItemModel(40, 5)
    for row in range(40):
        for column in range(5):
            model.setItem(row, column, QStandardItem(f"row {row}, column {column}"))
    table = QTableView()
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1440, 900)
    watch = FirstPaint(table, tell)
    window.show()
    app.exec()
