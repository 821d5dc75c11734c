resource "aws_db_instance" "shop" {
  engine             = "postgres"
  backup_window      = "03:00-04:00" # expect: no-conflicting-windows
  maintenance_window = "sun:03:30-sun:04:30"
}

resource "aws_db_instance" "hasty" {
  engine        = "postgres"
  backup_window = "03:00-03:15" # expect: no-conflicting-windows
}
