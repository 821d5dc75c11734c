resource "aws_db_instance" "ledger" { # expect: require-retention-of-class
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  backup_retention_period = 7
  tags                    = { data-class = "financial" }
}
