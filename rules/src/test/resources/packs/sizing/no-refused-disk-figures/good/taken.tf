resource "aws_db_instance" "small" {
  engine            = "postgres"
  allocated_storage = 100
  storage_type      = "gp3"
}

resource "aws_db_instance" "large" {
  engine             = "postgres"
  allocated_storage  = 400
  storage_type       = "gp3"
  iops               = 12000
  storage_throughput = 500
}

resource "aws_db_instance" "sql_server" {
  engine            = "sqlserver-se"
  allocated_storage = 100
  storage_type      = "gp3"
  iops              = 4000
}
