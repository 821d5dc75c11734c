resource "aws_db_instance" "shop" {
  engine             = "postgres"
  backup_window      = "02:00-03:00"
  maintenance_window = "sun:03:30-sun:04:30"
}
