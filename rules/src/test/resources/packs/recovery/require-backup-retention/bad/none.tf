resource "aws_db_instance" "shop" { # expect: require-backup-retention
  engine = "postgres"
}
